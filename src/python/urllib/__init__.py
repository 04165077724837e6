"""URLs."""

# Supported: `urllib.parse`; nothing is fetched by `urllib.request` (see requests).
