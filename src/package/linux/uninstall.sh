#!/bin/sh
exec sh "$(dirname "$0")/installer/linux.sh" uninstall
