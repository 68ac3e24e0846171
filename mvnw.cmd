@echo off
rem Runs Maven for this project, from any folder: finds a JDK here, and lets .mvn\wrapper\FindMaven.java find or fetch Maven.
setlocal EnableExtensions DisableDelayedExpansion

set "OLDEST=25"
set "JDK="
call :try "%JAVA_HOME%"
for %%j in (javac.exe) do call :try "%%~dp$PATH:j.."
for %%p in (
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto"
  "%ProgramFiles%\BellSoft"
  "%ProgramFiles%\RedHat"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%USERPROFILE%\.jdks"
  "%USERPROFILE%\.sdkman\candidates\java"
) do for /d %%j in ("%%~p\*") do call :try "%%~j"

if not defined JDK (
  echo mvnw: JDK %OLDEST% or newer is missing: install one, or let JAVA_HOME name its folder.>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"

set "ANSWER=%TEMP%\mvnw-%RANDOM%-%RANDOM%.txt"
"%JAVA_HOME%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "%~dp0.mvn\wrapper\FindMaven.java" "%~dp0." %* >"%ANSWER%"
if errorlevel 1 (
  del "%ANSWER%"
  exit /b 1
)
set "MVN="
set "FOLDER="
set "SETTINGS="
for /f "usebackq delims=" %%l in ("%ANSWER%") do call :take "%%l"
del "%ANSWER%"

cd /d "%FOLDER%"
if defined SETTINGS set SETTINGS=--global-settings "%SETTINGS%"
call "%MVN%" %SETTINGS% %*
exit /b %ERRORLEVEL%

rem Takes the next line of the answer.
:take
if not defined MVN (
  set "MVN=%~1"
) else if not defined FOLDER (
  set "FOLDER=%~1"
) else (
  set "SETTINGS=%~1"
)
exit /b

rem Sets JDK when this folder holds a JDK that is new enough and none was found before.
:try
if defined JDK exit /b
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" for /f "delims=.-+ " %%n in ("%%~l") do if %%n geq %OLDEST% set "JDK=%~f1"
exit /b
