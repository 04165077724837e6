import pkgutil
import plugins

for info in pkgutil.iter_modules(plugins.__path__):
    print(info.name, info.ispkg)
for info in pkgutil.walk_packages(plugins.__path__, 'plugins.'):
    print(info.name, info.ispkg)
for info in pkgutil.iter_modules(plugins.__path__):
    module = __import__(f'plugins.{info.name}', fromlist=['run'])
    print(module.run())
print(pkgutil.resolve_name('plugins.one:run')(), pkgutil.resolve_name('plugins.two.run')())
