"""What `from __future__` imports are objects, and annotations stay text."""
from __future__ import annotations, division
import __future__


class Account:
    owner: Owner
    balance: int = 0

    def transfer(self, other: Account, amount: int | None = None) -> list[Missing]: ...


print(Account.transfer.__annotations__)
print(Account.__annotations__)
print(annotations)
print(division is __future__.division, division.getOptionalRelease(), division.getMandatoryRelease())
print(__future__.all_feature_names)
print([name for name in __future__.all_feature_names if getattr(__future__, name).getMandatoryRelease() is None])
