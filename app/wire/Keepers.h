// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vault/NKey.h"

#include <map>

namespace porch {

/// The server's accounts that hold what is stored. Nobody signs in to them but a keeper of their own; desks
/// and bridges sit in another account, which imports exactly what they need.
enum class KeeperAccount : quint8 {
    Town,   ///< the log
    Files,  ///< files' content, laid out as NATS object stores are
    Bridge, ///< what bridges share and nobody else may read, laid out as NATS key-value buckets are
};

/// TOWN, FILES, BRIDGE.
const QByteArray &accountName(KeeperAccount account);
/// The name of the account's only stream: TOWN, OBJ_FILES, KV_BRIDGE.
const QByteArray &streamName(KeeperAccount account);

/// The key of an account's keeper. A server takes a key for one account only; so that one file keeps all of
/// them, the others' are made from the one of the log's keeper.
/// @param keeper of the log
NKey keeperKey(const NKey &keeper, KeeperAccount account);

/// The public halves, as the server's configuration names them.
using KeeperKeys = std::map<KeeperAccount, QByteArray>;
KeeperKeys publicKeepers(const NKey &keeper);

/// What desks and bridges publish to. Reading is JetStream's direct get, under names of our own; it needs no
/// consumer.
namespace stores {

inline constexpr char kChunk[] = "$O.FILES.C."; ///< and a file's nuid
inline constexpr char kMeta[] = "$O.FILES.M.";  ///< and a file's name in base64url
inline constexpr char kKey[] = "$KV.BRIDGE.";   ///< and a key
inline constexpr char kReadFiles[] = "files.get";
inline constexpr char kReadKeys[] = "keys.get";

} // namespace stores

} // namespace porch
