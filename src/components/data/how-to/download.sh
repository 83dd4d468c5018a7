curl -fO https://example.vn/du-lieu/duty-status.csv
