@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Read by every script in bin\. Settings of your own go into the environment: JAVA_HOME, EXTRA_JAVA_OPTS, KARAF_DATA, ...

rem without memory nothing is certain: stop, be restarted, and go on from the database
set EXTRA_JAVA_OPTS=-XX:+ExitOnOutOfMemoryError %EXTRA_JAVA_OPTS%
