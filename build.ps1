# Calls the Cake build: ./build.ps1 [TARGET] [--name=value ...]; the targets stand in build.cake.
param([string]$Target = 'Test', [Parameter(ValueFromRemainingArguments)][string[]]$Rest)
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
dotnet tool restore | Out-Null
dotnet cake build.cake --target=$Target @Rest
exit $LASTEXITCODE
