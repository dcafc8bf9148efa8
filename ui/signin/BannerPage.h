// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace porch {

namespace kit {
class Label;
}

/// What the department wants everybody to have read before they sign in.
class BannerPage : public QWidget
{
    Q_OBJECT
public:
    explicit BannerPage(QWidget *parent = nullptr);

    void setBanner(const QString &department, const QString &text);
    void takeKeyboard();

Q_SIGNALS:
    void acknowledged();

private:
    kit::Label *m_title;
    QPlainTextEdit *m_text;
    QPushButton *m_read;
};

} // namespace porch
