// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackBridge.h"
#include "models/store/TipQueries.h"
#include "tests/support/TestServer.h"
#include "tests/support/slack/SlackStandIn.h"

#include <map>

namespace porch::test {

inline const QString kDesk = QStringLiteral("desk");
inline const QString kNorth = QStringLiteral("north");
inline const QString kSouth = QStringLiteral("south");

/// A department on a real server, a Slack that is stood in for, a desk, and bridges between. For one test.
struct SlackTown
{
    TestServer server{{{kDesk}, {kNorth, Role::Bridge}, {kSouth, Role::Bridge}}};
    SlackStandIn slack;
    QTemporaryDir folder;
    std::unique_ptr<Workstation> desk;
    LinkState state; ///< of the desk
    std::map<QString, std::unique_ptr<SlackBridge>> bridges;
    SlackSettings settings; ///< of bridges that are made from now on
    SlackFileCarrier::Pace files{std::chrono::milliseconds(50), std::chrono::hours(1)}; ///< likewise
    QString street;                                                                     ///< a channel
    QString ana;                                                                        ///< a person
    QStringList said;                                                                   ///< by bridges

    ~SlackTown();

    /// The server, and the desk with all that the log has; false: the test fails.
    [[nodiscard]] bool open();

    QString path(const QString &name) const { return folder.filePath(name); }
    QString cachePath(const QString &user) const { return path(user + QLatin1String(".db")); }
    QString outboxPath() const { return path(QStringLiteral("outbox.db")); }

    /// A bridge in this process, in a hurry; takes the place of one of that name.
    SlackBridge *make(const QString &name, SlackPolicy policy = SlackPolicy::Pseudonym);
    /// The same, at work.
    [[nodiscard]] bool run(const QString &name, SlackPolicy policy = SlackPolicy::Pseudonym);

    /// A profile for programs of their own to sign in with; answers its folder.
    QString profileOf(const QString &name) const;
    /// The configuration of a bridge as a file, with its tokens and the secret that make() uses.
    /// @param more lines of it
    QString config(const QByteArray &more = {}) const;

    /// What a query of the desk's cache answers.
    template <typename Query> auto ask(Query query) const
    {
        auto db = Database::open(cachePath(kDesk), Database::Mode::ReadOnly);
        if (!db)
            qFatal("no cache");
        return query(db.value());
    }
    /// The number that a statement selects.
    qint64 number(const char *sql) const;
    std::vector<TipRow> tips() const;
    /// All residents' messages, oldest first.
    QList<QByteArray> texts() const;
    [[nodiscard]] bool hears(const QByteArray &text) const;
    qint64 delivered() const;

    /// The desk answers; gives the reply's id.
    QByteArray reply(const QByteArray &tip, const QByteArray &text);
    /// The texts that the app posted in the street.
    QStringList posts();
};

} // namespace porch::test
