print('fine')
import broken
