using IonMentoring.Integration.Tests;

// One for all that only needs a database; what kills or stops a server has its own.
[assembly: AssemblyFixture(typeof(PostgresServer))]
