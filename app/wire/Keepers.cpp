// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/Keepers.h"

namespace porch {

namespace {

struct Names
{
    QByteArray account;
    QByteArray stream;
};

const Names &names(KeeperAccount account)
{
    static const std::map<KeeperAccount, Names> all{{KeeperAccount::Town, {"TOWN", "TOWN"}},
                                                    {KeeperAccount::Files, {"FILES", "OBJ_FILES"}},
                                                    {KeeperAccount::Bridge, {"BRIDGE", "KV_BRIDGE"}}};
    return all.at(account);
}

} // namespace

const QByteArray &accountName(KeeperAccount account)
{
    return names(account).account;
}

const QByteArray &streamName(KeeperAccount account)
{
    return names(account).stream;
}

NKey keeperKey(const NKey &keeper, KeeperAccount account)
{
    return account == KeeperAccount::Town ? keeper
                                          : keeper.derived("porchlight keeper " + accountName(account));
}

KeeperKeys publicKeepers(const NKey &keeper)
{
    KeeperKeys keys;
    for (const auto account : {KeeperAccount::Town, KeeperAccount::Files, KeeperAccount::Bridge})
        keys.emplace(account, keeperKey(keeper, account).publicKey());
    return keys;
}

} // namespace porch
