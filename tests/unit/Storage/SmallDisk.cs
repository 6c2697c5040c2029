using System.Diagnostics;

namespace IonMentoring.Storage.Tests;

/// <summary>A disk of half a mebibyte, or of some.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Mounts one. Only an administrator may: for others, and where that is not allowed either, the test is skipped.</summary>
    public static SmallDisk Mount(string parent, string size = "512k")
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, "disk")).FullName;
        if (!Environment.IsPrivilegedProcess || Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder) != 0)
        {
            Assert.Skip("No small disk can be mounted here.");
        }

        return new(folder);
    }

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Folder).ShouldBe(0);

    public void Dispose() => Run("umount", Folder);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
