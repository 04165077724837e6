from datetime import UTC, date, datetime

before = datetime.now()
print(type(before), before <= datetime.now(), date.today() == before.date() or date.today() > before.date())
print(datetime.now(UTC).tzinfo, datetime.today().tzinfo, datetime.now().year >= 2025)
print(datetime.utcnow() >= before)
print(datetime.utcfromtimestamp(0))
