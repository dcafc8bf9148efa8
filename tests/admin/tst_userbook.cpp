// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/RoleNames.h"
#include "app/admin/UserBook.h"
#include "models/vault/NKey.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace porch;

namespace {

using State = DepartmentUser::State;

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

DepartmentUser userCalled(const QString &name, Roles roles = Role::Officer)
{
    DepartmentUser user;
    user.name = name;
    user.roles = roles;
    user.key = NKey::generate().publicKey();
    return user;
}

} // namespace

class UserBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roleNames()
    {
        QCOMPARE(RoleNames::parse(QStringLiteral("officer, records")).value(),
                 Role::Officer | Role::Records);
        QCOMPARE(RoleNames::parse(porch::roleNames(kEveryRole)).value(), kEveryRole);
        for (const char *bad : {"", "chief", "officer,", "Officer"})
            QVERIFY2(!RoleNames::parse(QLatin1String(bad)), bad);
        for (const char *care : {"care", "care-lead", "officer,care"})
            QVERIFY(RoleNames::parse(QLatin1String(care)).error().what.contains(QLatin1String("care team")));
    }

    void keepsEverything()
    {
        UserBook book;
        DepartmentUser bridge = userCalled(QStringLiteral("slackbridge"), Role::Bridge);
        bridge.sources = QStringList{QStringLiteral("slack"), QStringLiteral("web forms")};
        DepartmentUser invited = userCalled(QStringLiteral("osei"));
        invited.state = State::Invited;
        invited.invitedUntil = 1'800'000'000'123'456;
        DepartmentUser removed = userCalled(QStringLiteral("old"), kEveryRole);
        removed.state = State::Removed;
        for (const DepartmentUser &user : {bridge, invited, removed})
            QVERIFY(book.put(user));
        QVERIFY(book.write(path()));
        QCOMPARE(QFile::permissions(path()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        const auto again = UserBook::read(path());
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().what));
        QCOMPARE(again->users().size(), std::size_t(3));
        const DepartmentUser *found = again->find(QStringLiteral("osei"));
        QVERIFY(found != nullptr);
        QCOMPARE(found->invitedUntil, invited.invitedUntil);
        QCOMPARE(found->key, invited.key);
        QCOMPARE(again->find(QStringLiteral("slackbridge"))->sources, bridge.sources);
        QCOMPARE(again->find(QStringLiteral("old"))->state, State::Removed);
        QCOMPARE(again->find(QStringLiteral("old"))->roles, kEveryRole);
    }

    void whoIsLetIn()
    {
        UserBook book;
        DepartmentUser invited = userCalled(QStringLiteral("osei"));
        invited.state = State::Invited;
        invited.invitedUntil = 1'000;
        DepartmentUser removed = userCalled(QStringLiteral("old"));
        removed.state = State::Removed;
        QVERIFY(book.put(userCalled(QStringLiteral("anna"))) && book.put(invited) && book.put(removed));
        const auto early = book.serverUsers(999);
        QCOMPARE(early.size(), std::size_t(2));
        QVERIFY(!early[0].invited && early[1].invited);
        QCOMPARE(book.serverUsers(1'000).size(), std::size_t(1));
    }

    void refusesBadUsers()
    {
        UserBook book;
        const DepartmentUser anna = userCalled(QStringLiteral("anna"));
        QVERIFY(book.put(anna));
        for (const char *name : {"", "Anna", "a.b", "a>", "*", "keeper", "9a", "a b", "\"", "anna\n",
                                 "abcdefghijklmnopqrstuvwxyz0123456789"})
            QVERIFY2(!book.put(userCalled(QString::fromLatin1(name))), name);
        DepartmentUser other = userCalled(QStringLiteral("osei"));
        other.key = anna.key;
        QVERIFY(book.put(other).error().what.contains(QLatin1String("anna")));
        other.key = "UA\" } ]";
        QVERIFY(!book.put(other));
        other = userCalled(QStringLiteral("osei"), {});
        QVERIFY(!book.put(other));
        other = userCalled(QStringLiteral("osei"));
        other.sources = QStringList{QStringLiteral("slack")};
        QVERIFY(!book.put(other)); // no bridge
        QCOMPARE(book.users().size(), std::size_t(1));
    }

    void damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray key = NKey::generate().publicKey();
        const QByteArray user =
            json("{'name':'anna','roles':['officer'],'state':'active','key':'" + key + "'}");
        const auto list = [](const QByteArray &users) -> QByteArray {
            return json("{'v':1,'users':[") + users + "]}";
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << json("{'v':1,'users':[{'na");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("newer") << json("{'v':2,'users':[]}");
        QTest::newRow("twice") << list(user + ',' + user);
        QTest::newRow("no user") << list("7");
        QTest::newRow("unknown role") << list(QByteArray(user).replace("officer", "chief"));
        QTest::newRow("roles no list") << list(QByteArray(user).replace("[\"officer\"]", "{}"));
        QTest::newRow("role no text") << list(QByteArray(user).replace("\"officer\"", "3"));
        QTest::newRow("unknown state") << list(QByteArray(user).replace("active", "asleep"));
        QTest::newRow("bad key") << list(QByteArray(user).replace(key, "UX"));
        QTest::newRow("bad name") << list(QByteArray(user).replace("anna", "desk.>"));
    }

    void damagedFiles()
    {
        QFETCH(QByteArray, content);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto book = UserBook::read(path());
        QVERIFY(!book);
        QVERIFY2(book.error().what.contains(path()), qPrintable(book.error().what));
    }

    void missingFile() { QVERIFY(!UserBook::read(m_folder.filePath(QStringLiteral("nothing")))); }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("users.json")); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(UserBookTest)
#include "tst_userbook.moc"
