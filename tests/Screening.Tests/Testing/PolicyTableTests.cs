using Screening.Testing;

namespace Screening.Tests.Testing;

public sealed class PolicyTableTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"policy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_PolicyOfTheEmbeddedLists_HoldsRowByRow()
    {
        var cases = Read("name,as_of,outcome,list,status,licence,note",
            "Belaruskali,2025-12-14,Hit,us-ofac-sdn,InForce,,stops",
            "Belaruskali,2025-12-16,Hit,us-ofac-sdn,Licensed,BELARUS-GL-13,goes to licence review",
            "Belaruskali,2026-03-26,Hit,us-ofac-sdn,Revoked,,the EU keeps it",
            "Belaruskali,2026-03-26,Hit,eu-fsf,InForce,,");
        var screener = new Screener(RegisterFile.LoadEmbedded().Register);

        Assert.Equal(4, cases.Count);
        Assert.All(cases, policy => policy.Check(screener));
        Assert.Equal("line 3: Belaruskali as of 2025-12-16 is Hit, us-ofac-sdn Licensed (goes to licence review)", cases[1].ToString());
    }

    [Fact]
    public void Check_CaseThatDoesNotHold_Throws() =>
        Assert.Throws<ScreeningExpectationException>(() => Assert.Single(Read("name,as_of,outcome", "Belaruskali,2025-12-14,NoHit")).Check(new Screener(RegisterFile.LoadEmbedded().Register)));

    [Theory]
    [InlineData("name,as_of", "Acme,2020-01-01", "outcome")]
    [InlineData("name,as_of,outcome,colour", "Acme,2020-01-01,Hit,red", "colour")]
    [InlineData("name,as_of,outcome", ",2020-01-01,Hit", "name")]
    [InlineData("name,as_of,outcome", "Acme,01.01.2020,Hit", "as_of")]
    [InlineData("name,as_of,outcome", "Acme,2020-01-01,Clear", "outcome")]
    [InlineData("name,as_of,outcome,list,status", "Acme,2020-01-01,Hit,un-sc,", "status")]
    [InlineData("name,as_of,outcome,list,status", "Acme,2020-01-01,Hit,un-sc,7", "status")]
    public void Read_UnreadableCell_SaysWhichColumn(string header, string row, string field) =>
        Assert.Equal(field, Assert.Throws<ListReadException>(() => Read(header, row)).Field);

    [Fact]
    public void Read_NoCase_IsRefused() => Assert.Throws<ListReadException>(() => Read("name,as_of,outcome"));

    private IReadOnlyList<PolicyCase> Read(params string[] lines)
    {
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        return PolicyTable.Read(path);
    }
}
