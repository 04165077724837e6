from datetime import datetime

print(datetime.strptime('05-06', '%m-%d'))
print(datetime.strptime('05', '%m'))
