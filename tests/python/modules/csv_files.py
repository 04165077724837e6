"""Tables in files, as courses write and read them."""
import csv
from collections import defaultdict, namedtuple

with open('people.csv', 'w', newline='', encoding='utf-8-sig') as f:
    writer = csv.writer(f)
    writer.writerow(['姓名', 'age', 'note'])
    writer.writerows([('张三', 30, 'says "hi"'), ('Bob, Jr.', 41, 'two\nlines'), ('Cid', None, '')])
with open('people.csv', 'rb') as f:
    print(f.read())
with open('people.csv', newline='', encoding='utf-8-sig') as f:
    reader = csv.reader(f)
    header = next(reader)
    print(reader.line_num, header)
    Row = namedtuple('Row', ['name', 'age', 'note'])
    for row in map(Row._make, reader):
        print(reader.line_num, row)
with open('people.csv', encoding='utf-8-sig') as f:
    for record in csv.DictReader(f):
        print(record, list(record) == header)

with open('sales.csv', 'w', newline='') as f:
    writer = csv.DictWriter(f, fieldnames=['region', 'amount'], delimiter='\t', lineterminator='\n', quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    for i in range(6):
        writer.writerow({'region': 'NSEW'[i % 4], 'amount': i * 1.5})
print(open('sales.csv').read())
totals = defaultdict(float)
with open('sales.csv', newline='') as f:
    sample = f.read(100)
    f.seek(0)
    print(csv.Sniffer().has_header(sample), repr(csv.Sniffer().sniff(sample).delimiter))
    for record in csv.DictReader(f, dialect='excel-tab'):
        totals[record['region']] += float(record['amount'])
print(dict(totals))
for line in csv.reader(open('sales.csv'), delimiter='\t', quoting=csv.QUOTE_NONNUMERIC):
    print(line)
try:
    csv.writer(open('sales.csv', 'wb')).writerow(['a'])
except TypeError as e:
    print(e)
