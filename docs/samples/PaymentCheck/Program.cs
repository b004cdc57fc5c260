using PaymentCheck;

await PaymentApi.Build(args).RunAsync();
