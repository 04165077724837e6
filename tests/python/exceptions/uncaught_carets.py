def total(items):
    return sum(item['price'] * item['count'] for item in items)


def deep(data):
    return data['a']['b'][0].name + total([])


deep({'a': {'b': []}})
