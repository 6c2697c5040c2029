using Microsoft.Extensions.Options;

namespace IonMentoring.Storage.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Start_folderIsAFile_refusedWithTheSettingsName()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "in the way");
        await using var storage = new StorageInstance(file);
        var refused = await Should.ThrowAsync<OptionsValidationException>(storage.StartAsync);
        refused.Message.ShouldContain("Storage:Folder");
        refused.Message.ShouldContain(file);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_readOnlyDisk_refusedWithTheSettingsName(bool usedBefore)
    {
        using var disk = SmallDisk.Mount(_folder.Path);
        if (usedBefore)
        {
            await using var before = new StorageInstance(disk.Folder);
            before.Spill.Rows.ShouldBe(0);
        }

        disk.MakeReadOnly();
        await using var storage = new StorageInstance(disk.Folder);
        (await Should.ThrowAsync<OptionsValidationException>(storage.StartAsync)).Message.ShouldContain("Storage:Folder");
    }

    public void Dispose() => _folder.Dispose();
}
