class Refused(Exception):
    pass


class Detailed(Refused):
    def __str__(self):
        return 'not today\nnor tomorrow'


raise Detailed
