using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Tests.Databases;

/// <summary>Where the database of one test is; it can be opened several times, as several processes do.</summary>
internal interface IDatabasePlace : IAsyncDisposable
{
    Task CreateAsync();

    IDatabase Open();
}
