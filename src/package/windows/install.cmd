@echo off
rem Double-click to install. For a login script, without message boxes: cscript //nologo installer\windows.js install
start "" /wait wscript //nologo //E:JScript "%~dp0installer\windows.js" install
