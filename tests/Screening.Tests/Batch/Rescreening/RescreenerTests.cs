using System.Text;
using CsCheck;
using Screening.Batch;
using Screening.Tests.Reliability;

namespace Screening.Tests.Batch.Rescreening;

public class RescreenerTests
{
    private static readonly string[] Words = ["Zarya", "Potash", "Wanderlust", "Shipping", "Gray", "Heron", "Minsk", "Quiet", "Bakery", "Orlov", "Viktor", "Trading"];

    private static readonly Gen<string> Name = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<ListEntry> Entry = Gen.Select(Gen.Int[1, 12], Name, Name, Gen.Bool, Gen.Int[0, 3], Gen.Bool.Select(first => first ? "9153525" : "9074729")).Select((id, name, alias, hasAlias, dated, imo) =>
        new ListEntry($"{id}")
        {
            Details = new ListingDetails
            {
                Kind = dated == 1 ? SubjectKind.Vessel : SubjectKind.Organization, Names = hasAlias ? [new ListedName(name), new ListedName(alias, NameKind.Alias)] : [new ListedName(name)],
                Identifiers = dated == 1 ? [Identifier.Create(IdentifierKinds.Imo, imo)] : [],
            },
        });

    private static readonly Gen<Register> Registers = Gen.Select(Entry.List[0, 8].List[2, 6], Gen.Int[0, 6]).Select((editions, licence) => Register.Build(
        editions.Select((entries, i) => TinyRegister.Snapshot($"2025-01-{1 + (i * 3):00}", [.. entries.DistinctBy(entry => entry.Id)])),
        licence == 0 ? [] : [TinyRegister.Dated("un-sc", "2025-01-01", "2025-02-01", TinyRegister.Facts($"{licence}", new Measure
        {
            Kind = MeasureKind.GeneralLicence, Effective = TinyRegister.Day($"2025-01-0{licence}"), Revoked = TinyRegister.Day("2025-01-12"), Licence = "GL", EndedBy = MeasureEnd.Expiry,
        }))]));

    [Law]
    public void Compare_OnAnyRegister_EqualsTheFullComparison() =>
        Gen.Select(Registers, Gen.Int[1, 20], Gen.Int[0, 12], Name.List[1, 12]).Sample(
            (register, first, more, customers) =>
            {
                var from = new DateOnly(2025, 1, first);
                var rescreener = new Rescreener(new Screener(register), from, from.AddDays(more));
                return customers.Select(name => new ScreeningRequest(name) { Identifiers = name.StartsWith('G') ? [Identifier.Create(IdentifierKinds.Imo, "9153525")] : [] })
                    .All(customer => Told(rescreener.Compare(customer)) == Told(rescreener.CompareWhole(customer)));
            }, iter: Law.Cases(600));

    [Law]
    public void Compare_OfIndexedCustomers_EqualsTheFullComparison() =>
        Gen.Select(Registers, Gen.Int[1, 20], Gen.Int[0, 12], Name.List[1, 12]).Sample(
            (register, first, more, names) =>
            {
                var from = new DateOnly(2025, 1, first);
                var rescreener = new Rescreener(new Screener(register), from, from.AddDays(more));
                var customers = names.ConvertAll(name => new ScreeningRequest(name) { Identifiers = name.StartsWith('G') ? [Identifier.Create(IdentifierKinds.Imo, "9153525")] : [] });
                var found = rescreener.Compare(new CustomerIndex(customers, ScoringProfile.Default)).ToDictionary(told => told.Customer, told => Told(told.Change));
                return customers.Select(rescreener.CompareWhole).Index().All(told => Told(told.Item) == found.GetValueOrDefault(told.Index, ""));
            }, iter: Law.Cases(400));

    [Fact]
    public async Task File_OfCustomers_GivesTheRowsThatChangedAndThoseThatCannotBeRead()
    {
        var register = Register.Build(
        [
            TinyRegister.Snapshot("2025-01-01", TinyRegister.Entry("1", null, "Zarya Potash Combine"), TinyRegister.Entry("2", null, "Wanderlust Shipping"), TinyRegister.Entry("3", null, "Gray Heron Lines")),
            TinyRegister.Snapshot("2025-01-04", TinyRegister.Entry("1", null, "Zarya Potash Combine"), TinyRegister.Entry("3", null, "Gray Heron Lines"), TinyRegister.Entry("4", null, "Orlov Trading House")),
        ]);
        var rescreener = new Rescreener(new Screener(register), TinyRegister.Day("2025-01-01"), TinyRegister.Day("2025-01-04"));
        using var output = new MemoryStream();

        var summary = await RescreenFile.CompareAsync(
            rescreener, BatchTry.Options, new MemoryStream("id,name\n1,Zarya Potash Combine\n2,Wanderlust Shipping\n3,Quiet Bakery\n4,Orlov Trading House\n5,\n"u8.ToArray()), output);

        var rows = BatchTry.Parse(output.ToArray());
        Assert.Equal(["2", "4", "5"], rows.Skip(1).Select(row => row[0]));
        Assert.Equal(["un-sc:2 revoked", "Hit", "PastHit", "un-sc:2=InForce", "un-sc:2=Revoked"], rows[1].Skip(2).Take(5));
        Assert.Equal(["un-sc:4 new match", "NoHit", "Hit", "", "un-sc:4=InForce"], rows[2].Skip(2).Take(5));
        Assert.Equal(["NotScreened", "", "NotScreened", "", "", "the name is blank"], rows[3].Skip(2));
        Assert.Equal(new RescreenSummary(5, 3, 1, 1, 0, 1), summary);
        Assert.Equal(2, rescreener.Listings.Count);
    }

    [Fact]
    public void List_ThatBecomesStale_IsToldOnceAndNotPerCustomer()
    {
        var register = Register.Build([TinyRegister.Snapshot("2025-01-01", TinyRegister.Entry("1"))]);
        var rescreener = new Rescreener(new Screener(register), TinyRegister.Day("2025-01-01"), TinyRegister.Day("2025-03-01"));

        Assert.Null(rescreener.Compare(new ScreeningRequest("Quiet Bakery")));
        Assert.Equal(ListState.Stale, Assert.Single(rescreener.Lists).State);
    }

    [SharedFact]
    public void RealDay_OfNewListings_EqualsTheFullComparison()
    {
        var loaded = RegisterFile.Load(
            [new ListSource(SharedFiles.At("data", "lists", "ofac-sdn", "2022-02-23")), new ListSource(SharedFiles.At("data", "lists", "ofac-sdn", "2022-02-24"))], new LoadingOptions { Supplement = false }, CancellationToken.None);
        var rescreener = new Rescreener(new Screener(loaded.Register), TinyRegister.Day("2022-02-23"), TinyRegister.Day("2022-02-24"));
        var names = loaded.Register.Listings.Select(listing => listing.Details.Names[0].Text).Where((_, i) => i % 40 == 0).Concat(rescreener.Listings.Select(listing => listing.Details.Names[0].Text)).ToList();

        var changed = 0;
        Assert.All(names, name =>
        {
            var change = rescreener.Compare(new ScreeningRequest(name));
            changed += change is null ? 0 : 1;
            Assert.Equal(Told(rescreener.CompareWhole(new ScreeningRequest(name))), Told(change));
        });

        var customers = names.ConvertAll(name => new ScreeningRequest(name));
        Assert.Equal(
            customers.Select(rescreener.Compare).Index().Where(told => told.Item is not null).Select(told => (told.Index, Told(told.Item))),
            rescreener.Compare(new CustomerIndex(customers, ScoringProfile.Default)).Select(told => (told.Customer, Told(told.Change))));
        Assert.NotEmpty(rescreener.Listings);
        Assert.InRange(changed, rescreener.Listings.Count / 2, names.Count / 2);
    }

    private static string Told(RescreenChange? change) => change is null ? "" : new StringBuilder()
        .Append(change.Before.Outcome).Append(change.After.Outcome)
        .AppendJoin('|', change.Matches.Select(match => $"{match.Kind} {match.Listing} {match.Before?.Status} {match.After?.Status} {match.After?.Score}")).ToString();
}
