using System.Reflection;

namespace Screening.House.Tests;

/// <summary>A new thing is one file and one line; these notice when the line is missing.</summary>
public sealed class RegistryTests
{
    [Fact]
    public void ListReader_Always_StandsInListFormats() =>
        Assert.Equal(
            Concrete(typeof(IListReader).Assembly, static type => typeof(IListReader).IsAssignableFrom(type)),
            ListFormats.All.Select(static reader => reader.GetType().FullName).Order(StringComparer.Ordinal));

    [Fact]
    public void ListFormats_Always_HaveNamesOfTheirOwn() =>
        Assert.Equal(ListFormats.All.Count, ListFormats.All.Select(static reader => reader.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void IdentifierKind_Always_StandsInIdentifierKinds()
    {
        var registered = IdentifierKinds.All.Select(static kind => kind.GetType()).ToHashSet();

        var missing = typeof(IdentifierKind).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(IdentifierKind)) && !type.IsAbstract && !registered.Contains(type)).Select(static type => type.Name);

        // The kind of every word that has no rule is made on demand, one per word.
        Assert.Equal(["OtherKind"], missing);
    }

    [Fact]
    public void IdentityFeature_Always_StandsInIdentityFeatures()
    {
        var registry = typeof(Screener).Assembly.GetType("Screening.Matching.Identity.IdentityFeatures", throwOnError: true)!;
        var all = (Delegate[])registry.GetField("All", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

        var features = typeof(Screener).Assembly.GetTypes()
            .Where(static type => type.Namespace == "Screening.Matching.Identity" && type.Name.EndsWith("Feature", StringComparison.Ordinal))
            .Select(static type => type.FullName).Order(StringComparer.Ordinal);

        Assert.Equal(features, all.Select(static feature => feature.Method.DeclaringType?.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ScoringProfile_Always_IsFoundByItsName() =>
        Assert.All(ScoringProfile.All, static profile =>
        {
            Assert.True(ScoringProfile.TryFind(profile.Name, out var found));
            Assert.Same(profile, found);
        });

    private static IEnumerable<string?> Concrete(Assembly assembly, Func<Type, bool> isOne) =>
        assembly.GetTypes().Where(type => isOne(type) && type is { IsAbstract: false, IsInterface: false }).Select(static type => type.FullName).Order(StringComparer.Ordinal);
}
