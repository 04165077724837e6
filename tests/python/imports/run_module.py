import runpy
space = runpy.run_module('tool', run_name='__main__')
print(space['result'], space['__name__'])
space = runpy.run_module('package')
print(space['__name__'], space['__package__'])
space = runpy.run_path('tool.py', {'given': 1})
print(space['__name__'], space['given'])
try:
    runpy.run_module('nowhere')
except ImportError as error:
    print(error)
