curl -fO https://example.vn/du-lieu/thuc-hien-nhiem-vu.csv
