@echo off
start "" /wait wscript //nologo //E:JScript "%~dp0installer\windows.js" uninstall
