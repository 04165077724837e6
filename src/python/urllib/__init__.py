"""URLs."""

# Supported: `urllib.parse`, `urllib.request` and `urllib.error`; see requests for the pages that there are.
