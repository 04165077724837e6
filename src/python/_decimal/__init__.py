"""Decimal arithmetic: what CPython has in C."""
