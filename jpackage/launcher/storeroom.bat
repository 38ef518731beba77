@echo off
rem Starts Storeroom: the window, or the command given. Needs Java @java.release@ or newer, looked for
rem in STOREROOM_JAVA (a java.exe, or the folder of a JDK), JAVA_HOME, the PATH and the usual folders.
rem STOREROOM_JAVA_OPTS adds options of the Java virtual machine.
setlocal
for %%d in ("%~dp0..") do set "HERE=%%~fd"
set "FOUND="

if defined STOREROOM_JAVA call :try "%STOREROOM_JAVA%"
if defined STOREROOM_JAVA call :try "%STOREROOM_JAVA%\bin\java.exe"
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~$PATH:j"
for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
    for /d %%d in ("%ProgramFiles%\%%~v\*") do call :try "%%~d\bin\java.exe"
)
if defined FOUND goto run

echo Storeroom needs Java @java.release@ or newer: install one (for instance Eclipse Temurin), or set STOREROOM_JAVA to one. 1>&2
exit /b 2

:run
"%FOUND%" --module-path "%HERE%\javafx" @java.flags@ @java.memory@ %STOREROOM_JAVA_OPTS% --class-path "%HERE%\lib\*" storeroom.Main %*
exit /b %ERRORLEVEL%

rem Sets FOUND when %1 is a java that is new enough and none was found before
:try
if defined FOUND exit /b 0
if not exist "%~1" exit /b 0
if exist "%~1\" exit /b 0
set "MAJOR=0"
set "SAID=%TEMP%\storeroom-java-%RANDOM%.txt"
"%~1" -version 2>"%SAID%"
for /f "usebackq tokens=2,3" %%s in ("%SAID%") do if "%%s"=="version" call :major %%t
del "%SAID%" 2>nul
if %MAJOR% GEQ @java.release@ set "FOUND=%~1"
exit /b 0

:major %%t
if %MAJOR% GEQ @java.release@ set "FOUND=%~1"
exit /b 0

:major
for /f "tokens=1 delims=.-+_" %%m in ("%~1") do set "MAJOR=%%m"
exit /b 0
