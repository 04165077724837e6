import faulthandler, getpass, site, sysconfig, resource, stat
print(faulthandler.is_enabled(), faulthandler.enable(), faulthandler.is_enabled(), faulthandler.disable())
print(sysconfig.get_python_version(), sysconfig.get_config_var('nothing'), sysconfig.get_platform())
print(resource.getrlimit(resource.RLIMIT_CPU) == (resource.RLIM_INFINITY,) * 2, resource.getrusage(resource.RUSAGE_SELF).ru_utime >= 0, resource.RUSAGE_CHILDREN)
try:
    resource.getrusage(99)
except ValueError as error:
    print(error)
print(stat.S_ISREG(0o100644), bool(getpass.getuser), site.ENABLE_USER_SITE in (True, False, None))
