#!/bin/sh
# Starts the application as root without root's right to overlook a folder's permissions.
exec setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search "$ELECTRON_TO_START" "$@"
