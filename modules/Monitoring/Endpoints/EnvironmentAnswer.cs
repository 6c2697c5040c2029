using System.Reflection;
using System.Runtime;
using System.Runtime.InteropServices;

namespace IonMentoring.Monitoring.Endpoints;

/// <summary>What the program runs on. Neither the machine's name nor a path: anybody may read it.</summary>
/// <param name="Program">What it is.</param>
/// <param name="Version">Which version.</param>
/// <param name="Framework">Which .NET.</param>
/// <param name="OperatingSystem">Which system.</param>
/// <param name="Architecture">Which processors.</param>
/// <param name="Cores">How many of them.</param>
/// <param name="MemoryBytes">How much memory there is for it.</param>
/// <param name="ServerGarbageCollection">Whether it collects garbage with all cores.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Timestamp">When this was answered.</param>
internal sealed record EnvironmentAnswer(
    string Program,
    string Version,
    string Framework,
    string OperatingSystem,
    string Architecture,
    int Cores,
    long MemoryBytes,
    bool ServerGarbageCollection,
    string RequestId,
    DateTime Timestamp)
{
    public static EnvironmentAnswer Of(string requestId, DateTime now) => new(
        "ION Mentoring",
        typeof(EnvironmentAnswer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.OSDescription,
        $"{RuntimeInformation.ProcessArchitecture}",
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        GCSettings.IsServerGC,
        requestId,
        now);
}
