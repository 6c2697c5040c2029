using IonMentoring.LoadRunner.Reports;

namespace IonMentoring.LoadRunner.Tests.Reports;

public sealed class ReportFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ion-mentoring-reports-").FullName;

    [Fact]
    public void Write_allFormats_aFileEach()
    {
        ReportFiles.Write(Samples.Report(), _folder, "headline", Enum.GetValues<ReportFormat>().ToHashSet());

        Directory.GetFiles(_folder).Select(Path.GetFileName).Order()
            .ShouldBe(["headline-seconds.csv", "headline.csv", "headline.html", "headline.json", "headline.md", "headline.txt"]);
    }

    [Theory]
    [InlineData("../../outside")]
    [InlineData("/etc/outside")]
    [InlineData("..")]
    [InlineData("")]
    public void Write_nameThatLeavesTheFolder_staysInIt(string name)
    {
        var file = ReportFiles.Write(Samples.Report(), Path.Combine(_folder, "in"), name, new HashSet<ReportFormat> { ReportFormat.Txt }).Single();

        Path.GetDirectoryName(Path.GetFullPath(file)).ShouldBe(Path.Combine(_folder, "in"));
        File.Exists(file).ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
