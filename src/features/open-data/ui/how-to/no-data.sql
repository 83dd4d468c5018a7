SELECT agency_name,
       count(*) AS so_nhiem_vu,
       string_agg(duty_title, '; ' ORDER BY duty_order) AS chua_co_du_lieu,
       bool_or(sample) AS minh_hoa
FROM 'thuc-hien-nhiem-vu.csv'
WHERE status = 'no-data'
  AND year = (SELECT max(year) FROM 'thuc-hien-nhiem-vu.csv')
GROUP BY agency_name
ORDER BY so_nhiem_vu DESC, agency_name;
