import GRDB
import Mustache
import Subprocess
