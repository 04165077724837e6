def load():
    import faulty
load()
