// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Keychain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace porch;

/// A computer without any keychain: each call says so, and none waits. (One with a keychain would ask the
/// person who runs the tests.)
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *variable : {"KDE_FULL_SESSION", "KDE_SESSION_VERSION", "XDG_CURRENT_DESKTOP",
                                     "DESKTOP_SESSION", "GNOME_DESKTOP_SESSION_ID", "DISPLAY"})
            qunsetenv(variable);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(m_dir.path()) + "/no-bus");
        m_profile.user = QStringLiteral("d117");
    }

    void saysThatThereIsNone()
    {
        const Keychain keychain(m_profile);
        QObject context;
        std::optional<bool> available;
        QStringList sentences;
        const auto note = [&](const auto &result) { sentences += result ? QString() : result.error().what; };
        keychain.probe(&context, [&](bool found) { available = found; });
        keychain.store("secret", &context, [&](const Result<void> &result) { note(result); });
        keychain.read(&context, [&](const Result<QByteArray> &result) { note(result); });
        keychain.remove(&context, [&](const Result<void> &result) { note(result); });
        QVERIFY(!available && sentences.isEmpty()); // no answer from within the call
        QTRY_COMPARE(sentences.size(), 3);
        QTRY_VERIFY(available.has_value());
        QVERIFY(!*available);
        for (const QString &sentence : std::as_const(sentences))
            QVERIFY(!sentence.isEmpty());
    }

    void tellsNobodyWhoHasGone()
    {
        const Keychain keychain(m_profile);
        bool told = false;
        {
            QObject context;
            keychain.read(&context, [&](const Result<QByteArray> &) { told = true; });
        }
        QObject witness;
        bool over = false;
        keychain.read(&witness, [&](const Result<QByteArray> &) { over = true; }); // jobs run in turn
        QTRY_VERIFY(over);
        QVERIFY(!told);
    }

private:
    QTemporaryDir m_dir;
    Profile m_profile{m_dir.path()};
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
