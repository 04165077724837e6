__all__ = ['nothing']
