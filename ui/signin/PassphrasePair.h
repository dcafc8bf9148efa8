// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/SignInData.h"

#include <QWidget>

namespace porch {

class Field;
namespace kit {
class GlyphLabel;
class Label;
} // namespace kit

/// A new passphrase, typed twice; says at once what is wrong with it.
class PassphrasePair : public QWidget
{
    Q_OBJECT
public:
    explicit PassphrasePair(QWidget *parent = nullptr);

    void setRule(PassphraseRule rule) { m_rule = std::move(rule); }
    /// Whose it will be: the name alone is no passphrase.
    void setUser(const QString &user);

    /// Whether it may be chosen and was typed the same twice.
    bool isComplete() const;
    /// Shows what is wrong, also where nothing was typed yet, and puts the cursor there.
    /// @return whether something is
    bool complain();
    QString passphrase() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    QString reason() const;
    void refresh();

    PassphraseRule m_rule;
    QString m_user;
    Field *m_first;
    Field *m_second;
    QWidget *m_match;
};

} // namespace porch
