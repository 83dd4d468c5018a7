import csv
import io
import urllib.request

DU_LIEU = "https://example.vn/du-lieu/"


def bang(ten):
    """Đọc một bảng: mỗi dòng là một dict, khóa là tên cột."""
    with urllib.request.urlopen(DU_LIEU + ten + ".csv") as tep:
        chu = io.TextIOWrapper(tep, encoding="utf-8-sig", newline="")
        return list(csv.DictReader(chu))


chi_tieu = {
    dong["id"]
    for dong in bang("chi-tieu")
    if dong["field"] == "mot-cua" and "đúng hạn" in dong["title"]
}
for so in bang("so-lieu"):
    if so["indicator"] in chi_tieu and so["current"] == "true":
        noi = so["agency_name"] or so["title"]
        ghi_chu = "minh họa" if so["sample"] == "true" else ""
        print(noi, so["period"], so["stated"], so["unit"], ghi_chu, sep=" | ")
