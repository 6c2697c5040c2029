using BenchmarkDotNet.Running;
using IonMentoring.Micro;

BenchmarkSwitcher.FromAssembly(typeof(LoadedModules).Assembly).Run(args);
