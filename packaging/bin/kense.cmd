@echo off
rem Starts Kense. KENSE_JAVA names a Java home to use before all others.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA="
for %%H in ("%KENSE_JAVA%" "%~dp0..\runtime" "%JAVA25_HOME%" "%JAVA_HOME%") do if not defined JAVA call :fits "%%~H"
if not defined JAVA for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*") do if not defined JAVA call :fits "%%~H"
if not defined JAVA (
  echo kense: Java 25 or newer was not found. Install it from https://adoptium.net or name it in KENSE_JAVA. 1>&2
  exit /b 3
)
set "AOT="
if exist "%LIB%\kense.aot" set AOT="-XX:AOTCache=%LIB%\kense.aot" -XX:AOTMode=auto
"%JAVA%" %AOT% -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%LIB%\kense.jar" %*
exit /b %ERRORLEVEL%

rem %1: a Java home; its release file says JAVA_VERSION="25.0.3"
:fits
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do (
  set "MAJOR=%%~V"
)
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 set "JAVA=%~1\bin\java.exe"
exit /b
