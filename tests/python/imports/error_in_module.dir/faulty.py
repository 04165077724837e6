import helper
helper.divide(1)
