import time
print('loading')
time.sleep(0.05)
value = 'whole'
