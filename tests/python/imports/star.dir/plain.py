seen = 1
_unseen = 2
