using System.ComponentModel.DataAnnotations;

namespace IonMentoring.OperatorConsole.Tests;

public sealed class ConsoleOptionsTests
{
    [Theory]
    [InlineData("127.0.0.1:8090")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("/console")]
    public void Edge_thatIsNoAddress_isRefused(string edge)
    {
        var options = new ConsoleOptions { Edge = new Uri(edge, UriKind.RelativeOrAbsolute) };

        options.Validate(new ValidationContext(options)).Single().ErrorMessage.ShouldNotBeNull().ShouldContain($"Console:Edge is “{edge}”");
    }

    [Fact]
    public void Defaults_areValid()
    {
        var options = new ConsoleOptions();

        options.Validate(new ValidationContext(options)).ShouldBeEmpty();
        options.Enabled.ShouldBeTrue();
    }
}
