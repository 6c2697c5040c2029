using System.Runtime.InteropServices;

namespace IonMentoring.LoadRunner.Statistics;

/// <summary>The machine of a run, without its name.</summary>
public sealed record MachineStats(int Cores, double MemoryGib, string Runtime, string System)
{
    private const double Gibibyte = 1024 * 1024 * 1024;

    internal static MachineStats Here() => new(
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte, 1),
        RuntimeInformation.FrameworkDescription,
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}");

    /// <summary>In words.</summary>
    public override string ToString() => string.Create(null, $"{Cores} cores, {MemoryGib:0.#} GiB, {Runtime}, {System}");
}
