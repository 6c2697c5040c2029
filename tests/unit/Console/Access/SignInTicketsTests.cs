using IonMentoring.OperatorConsole.Access;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.OperatorConsole.Tests.Access;

public sealed class SignInTicketsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SignInTickets _tickets;

    public SignInTicketsTests() => _tickets = new(OperatorKeyProtectionTests.Protector("an-operator-key"), _time);

    [Fact]
    public void Ticket_issued_givesTheKeyBackAndDoesNotShowIt()
    {
        var ticket = _tickets.Issue("an-operator-key");

        _tickets.Read(ticket).ShouldBe(new SignIn("an-operator-key", _time.GetUtcNow() + SignInTickets.Life));
        ticket.ShouldNotContain("operator");
    }

    [Fact]
    public void Ticket_twelveHoursLater_isOver()
    {
        var ticket = _tickets.Issue("an-operator-key");

        _time.Advance(SignInTickets.Life - TimeSpan.FromSeconds(1));
        _tickets.Read(ticket).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromSeconds(1));
        _tickets.Read(ticket).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Ticket_madeUp_isNone(string ticket) => _tickets.Read(ticket).ShouldBeNull();
}
